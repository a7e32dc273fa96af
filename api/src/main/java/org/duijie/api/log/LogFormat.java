package org.duijie.api.log;

/// How log lines look (日志格式).
public enum LogFormat {
    /// For people.
    TEXT,
    /// For machines: one JSON object a line.
    JSON
}
