package org.duijie.models.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// An [Experience] as it stands in a model file: sketches in Base64 one after the other, lessons as parallel lists.
record WrittenExperience(String needs, String offers, List<Integer> need, List<Integer> offer, List<Float> weight) {
    static WrittenExperience of(Experience experience) {
        return new WrittenExperience(
                bytes(experience.needs()),
                bytes(experience.offers()),
                experience.lessons().stream().map(Experience.Lesson::need).toList(),
                experience.lessons().stream().map(Experience.Lesson::offer).toList(),
                experience.lessons().stream().map(Experience.Lesson::weight).toList());
    }

    Experience read() {
        List<Sketch> knownNeeds = sketches(needs);
        List<Sketch> knownOffers = sketches(offers);
        if (need.size() != weight.size() || offer.size() != weight.size()) {
            throw new UnusableModel(
                    "the model's experience has %d needs, %d offers and %d weights, not one of each a lesson"
                            .formatted(need.size(), offer.size(), weight.size()));
        }
        List<Experience.Lesson> lessons = new ArrayList<>(weight.size());
        for (int i = 0; i < weight.size(); i++) {
            if (need.get(i) < 0
                    || need.get(i) >= knownNeeds.size()
                    || offer.get(i) < 0
                    || offer.get(i) >= knownOffers.size()) {
                throw new UnusableModel("lesson %d of the model's experience is about nothing".formatted(i));
            }
            lessons.add(new Experience.Lesson(need.get(i), offer.get(i), weight.get(i)));
        }
        return new Experience(knownNeeds, knownOffers, lessons);
    }

    private static String bytes(List<Sketch> sketches) {
        byte[] all = new byte[sketches.size() * Sketch.SIZE];
        for (int i = 0; i < sketches.size(); i++) {
            System.arraycopy(sketches.get(i).bytes(), 0, all, i * Sketch.SIZE, Sketch.SIZE);
        }
        return Base64.getEncoder().encodeToString(all);
    }

    private static List<Sketch> sketches(String base64) {
        byte[] all;
        try {
            all = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new UnusableModel("the model's experience is not whole: " + e.getMessage());
        }
        if (all.length % Sketch.SIZE != 0) {
            throw new UnusableModel("the model's experience is cut off in the middle of a sketch");
        }
        List<Sketch> sketches = new ArrayList<>();
        for (int from = 0; from < all.length; from += Sketch.SIZE) {
            sketches.add(Sketch.of(Arrays.copyOfRange(all, from, from + Sketch.SIZE)));
        }
        return sketches;
    }
}
