package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a list in a process of its own, whose heap is as small as it was told. */
final class ReadingOfAList {

    private ReadingOfAList() {}

    public static void main(String[] arguments) throws IOException {
        byte[] list = Files.readAllBytes(Path.of(arguments[0]));
        int found = Lists.read(list, PageAddress.stored("https://news.example/list"))
                .orElseThrow()
                .size();
        System.out.println("read " + found);
    }
}
