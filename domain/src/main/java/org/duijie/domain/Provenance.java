package org.duijie.domain;

import java.time.Instant;

/// 来源: where a record came from, exactly enough to look it up again.
public record Provenance(String file, String sheet, int line, String url, Instant harvestedAt, String dataLicence) {}
