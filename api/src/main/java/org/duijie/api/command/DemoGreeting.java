package org.duijie.api.command;

import java.util.List;
import java.util.stream.Collectors;
import org.duijie.api.house.Accounts;

/// What the demo says when it is up.
final class DemoGreeting {
    private DemoGreeting() {}

    /// `{"url","accounts":[{"role","username","password"}]}`; addresses, names and passwords hold nothing to escape.
    static String json(String url, List<Accounts.Opened> accounts) {
        String rows = accounts.stream()
                .map(a -> "{\"role\":\"%s\",\"username\":\"%s\",\"password\":\"%s\"}"
                        .formatted(a.role(), a.username(), a.password()))
                .collect(Collectors.joining(","));
        return "{\"url\":\"%s\",\"accounts\":[%s]}".formatted(url, rows);
    }

    static String text(String url, List<Accounts.Opened> accounts) {
        StringBuilder text =
                new StringBuilder("\n  Duijie 对接  " + url + "\n\n  Demo accounts (role, user, password):\n");
        for (Accounts.Opened account : accounts) {
            text.append("  %-15s %-13s %s\n".formatted(account.role(), account.username(), account.password()));
        }
        return text.append("\n  Ctrl-C stops it.").toString();
    }
}
