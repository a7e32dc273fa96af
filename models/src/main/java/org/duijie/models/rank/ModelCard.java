package org.duijie.models.rank;

import java.util.List;
import java.util.Map;

/// What a model was made from and how well it did where it had not looked.
///
/// @param data the hash of each training folder by its name; a model never claims to be untried on these
/// @param metrics by fold or as a mean, by name
public record ModelCard(
        String id,
        String made,
        long seed,
        Map<String, String> data,
        int needs,
        int pairs,
        Map<String, Double> metrics,
        List<String> notes) {}
