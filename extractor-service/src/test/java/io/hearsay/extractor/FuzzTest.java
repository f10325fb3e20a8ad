package io.hearsay.extractor;

import io.hearsay.fuzz.FuzzSuite;

class FuzzTest extends FuzzSuite {}
