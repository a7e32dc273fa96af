package org.duijie.matcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.domain.Achievement;
import org.duijie.domain.Alliance;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Coded;
import org.duijie.domain.Deal;
import org.duijie.domain.Field;
import org.duijie.domain.Organisation;
import org.duijie.domain.Patent;
import org.duijie.domain.PatentPool;
import org.duijie.domain.Researcher;

/// The facets that search offers, by record.
public final class Facets {
    public static final String FIELD = "field";
    public static final String STAGE = "stage";
    public static final String PROVINCE = "province";
    public static final String TRANSFER = "transfer";
    public static final String LANGUAGE = "language";
    public static final String STATUS = "status";
    public static final String KIND = "kind";
    public static final String MODE = "mode";
    public static final List<String> NAMES = List.of(FIELD, STAGE, PROVINCE, TRANSFER, STATUS, KIND, MODE, LANGUAGE);

    private Facets() {}

    static Map<String, List<String>> of(CatalogueRecord record) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        put(facets, FIELD, fields(record));
        put(facets, PROVINCE, province(record));
        put(facets, LANGUAGE, List.of(record.envelope().language().name()));
        switch (record) {
            case Achievement achievement -> {
                put(facets, STAGE, List.of(achievement.maturity().stage().code().name()));
                put(facets, TRANSFER, modes(achievement.deal()));
            }
            case Patent patent -> {
                put(facets, STATUS, List.of(patent.status().status().code().name()));
                put(facets, KIND, List.of(patent.type().code().name()));
                put(facets, TRANSFER, modes(patent.deal()));
            }
            case Challenge challenge ->
                put(facets, MODE, List.of(challenge.mode().code().name()));
            case Organisation organisation ->
                put(facets, KIND, List.of(organisation.kind().code().name()));
            case Researcher researcher -> {}
            case Alliance alliance -> {}
            case PatentPool pool -> {}
        }
        return facets;
    }

    private static void put(Map<String, List<String>> facets, String name, List<String> values) {
        if (!values.isEmpty()) {
            facets.put(name, values);
        }
    }

    private static List<String> fields(CatalogueRecord record) {
        return record.classes().stream()
                .filter(field -> field.scheme() == Field.Scheme.SEI)
                .map(Facets::industry)
                .distinct()
                .toList();
    }

    /// The first level of a code such as SEI-1.5: nine fields fit on a page, forty-nine do not.
    private static String industry(Field field) {
        int dot = field.code().indexOf('.');
        return dot < 0 ? field.code() : field.code().substring(0, dot);
    }

    private static List<String> province(CatalogueRecord record) {
        String code = record.envelope().region().code();
        return code.length() == 6 ? List.of(code.substring(0, 2) + "0000") : List.of();
    }

    private static List<String> modes(Deal deal) {
        List<String> modes = new ArrayList<>();
        for (Coded<?> mode : deal.modes()) {
            if (!modes.contains(mode.code().toString())) {
                modes.add(mode.code().toString());
            }
        }
        return modes;
    }
}
