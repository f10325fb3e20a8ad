package io.hearsay.query;

import io.hearsay.fuzz.FuzzSuite;

class FuzzTest extends FuzzSuite {}
