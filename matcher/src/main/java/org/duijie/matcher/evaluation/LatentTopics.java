package org.duijie.matcher.evaluation;

import java.util.Random;

/// Latent semantic analysis: the directions in which the terms of a catalogue go together, found by orthogonal
/// iteration
/// on the titles' term vectors.
final class LatentTopics {
    private static final int TOPICS = 64;
    private static final int ROUNDS = 12;

    private final double[][] ofTerm;

    private LatentTopics(double[][] ofTerm) {
        this.ofTerm = ofTerm;
    }

    static LatentTopics of(TermVector[] texts, int terms) {
        Random random = new Random(1);
        double[][] directions = new double[terms][TOPICS];
        for (double[] term : directions) {
            for (int k = 0; k < TOPICS; k++) {
                term[k] = random.nextGaussian();
            }
        }
        orthonormal(directions);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] next = new double[terms][TOPICS];
            for (TermVector text : texts) {
                double[] topics = project(text, directions);
                for (int i = 0; i < text.terms().length; i++) {
                    double[] term = next[text.terms()[i]];
                    for (int k = 0; k < TOPICS; k++) {
                        term[k] += text.weights()[i] * topics[k];
                    }
                }
            }
            orthonormal(next);
            directions = next;
        }
        return new LatentTopics(directions);
    }

    /// Gram and Schmidt, column by column.
    private static void orthonormal(double[][] columns) {
        for (int k = 0; k < TOPICS; k++) {
            for (int before = 0; before < k; before++) {
                double product = 0;
                for (double[] row : columns) {
                    product += row[k] * row[before];
                }
                for (double[] row : columns) {
                    row[k] -= product * row[before];
                }
            }
            double squares = 0;
            for (double[] row : columns) {
                squares += row[k] * row[k];
            }
            double length = Math.max(1e-12, Math.sqrt(squares));
            for (double[] row : columns) {
                row[k] /= length;
            }
        }
    }

    private static double[] project(TermVector text, double[][] directions) {
        double[] topics = new double[TOPICS];
        for (int i = 0; i < text.terms().length; i++) {
            double[] term = directions[text.terms()[i]];
            for (int k = 0; k < TOPICS; k++) {
                topics[k] += text.weights()[i] * term[k];
            }
        }
        return topics;
    }

    float[] of(TermVector text) {
        double[] topics = project(text, ofTerm);
        float[] vector = new float[TOPICS];
        for (int k = 0; k < TOPICS; k++) {
            vector[k] = (float) topics[k];
        }
        return IdeaWorld.unit(vector);
    }
}
