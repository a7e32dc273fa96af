package org.duijie.domain.match;

/// What one feature added to the score, and the reason behind it.
public record Contribution(String feature, double points, Reason reason) {}
