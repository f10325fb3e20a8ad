package io.hearsay.web;

import io.hearsay.fuzz.FuzzSuite;

class FuzzTest extends FuzzSuite {}
