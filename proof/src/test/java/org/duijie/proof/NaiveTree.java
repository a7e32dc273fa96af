package org.duijie.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// RFC 6962 as its definition reads, with lists cut in two and every hash made anew. Slow, and easy to believe.
record NaiveTree(List<Hash> leaves) {
    static byte[] entry(int number) {
        return ("entry " + number).getBytes(StandardCharsets.UTF_8);
    }

    static Hash leaf(int number) {
        return Hash.over(new byte[] {0}, entry(number));
    }

    static List<Hash> leaves(int size) {
        return IntStream.range(0, size).mapToObj(NaiveTree::leaf).toList();
    }

    Hash root() {
        if (leaves.isEmpty()) {
            return Hash.over(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        return Hash.over(new byte[] {1}, left().root().bytes(), right().root().bytes());
    }

    List<Hash> inclusionProof(int index) {
        if (leaves.size() == 1) {
            return List.of();
        }
        boolean isLeft = index < split();
        List<Hash> path =
                new ArrayList<>(isLeft ? left().inclusionProof(index) : right().inclusionProof(index - split()));
        path.add(isLeft ? right().root() : left().root());
        return path;
    }

    private NaiveTree left() {
        return new NaiveTree(leaves.subList(0, split()));
    }

    private NaiveTree right() {
        return new NaiveTree(leaves.subList(split(), leaves.size()));
    }

    private int split() {
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return split;
    }
}
