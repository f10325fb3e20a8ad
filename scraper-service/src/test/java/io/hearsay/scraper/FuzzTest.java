package io.hearsay.scraper;

import io.hearsay.fuzz.FuzzSuite;

class FuzzTest extends FuzzSuite {}
