package io.hearsay;

import io.hearsay.fuzz.FuzzSuite;

class FuzzTest extends FuzzSuite {

    @Override
    protected int longest(String owner) {
        // LONGEST_CREDIT, the longest of its lines but for the names of icons, which are linear by themselves.
        return owner.equals("io.hearsay.article.LineShape") ? 400 : 0;
    }
}
