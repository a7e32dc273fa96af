package org.duijie.domain;

import java.util.Optional;

/// A GB/T 2260 code of six digits: province, prefecture, county, two digits each.
public record Region(String code) {
    public Region {
        if (!code.matches("\\d{6}")) {
            throw new IllegalArgumentException("a region code has six digits, not “" + code + "”");
        }
    }

    public enum Level {
        PROVINCE,
        PREFECTURE,
        COUNTY
    }

    public Level level() {
        if (code.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return code.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    }

    public Region province() {
        return new Region(code.substring(0, 2) + "0000");
    }

    /// One level up: the counties of a municipality and the counties directly under a province have the province.
    public Optional<Region> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case PREFECTURE -> Optional.of(province());
            case COUNTY ->
                Optional.of(
                        isMunicipality() || code.startsWith("90", 2)
                                ? province()
                                : new Region(code.substring(0, 4) + "00"));
        };
    }

    private boolean isMunicipality() {
        return code.startsWith("11") || code.startsWith("12") || code.startsWith("31") || code.startsWith("50");
    }
}
