package org.duijie.models.text.phrase;

/// How rare a term of the house's analysis is in the catalogue: its inverse document frequency.
public interface Rarity {
    double of(String term);
}
