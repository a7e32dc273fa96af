package org.duijie.api.page;

import java.util.LinkedHashMap;
import java.util.Map;

/// Names browsers and systems by what they call themselves, in the words that people know them by.
final class Clients {
    /// In this order, because most browsers also claim to be those that follow.
    private static final Map<String, String> BROWSERS = inOrder(
            "MicroMessenger",
            "微信 WeChat",
            "Edg",
            "Edge",
            "OPR",
            "Opera",
            "Firefox",
            "Firefox",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "HarmonyOS",
            "HarmonyOS",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private Clients() {}

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /// “Chrome · Windows”, or the program as it named itself.
    static String named(String client) {
        String browser = first(BROWSERS, client);
        if (browser.isEmpty()) {
            return client;
        }
        String system = first(SYSTEMS, client);
        return system.isEmpty() ? browser : browser + " · " + system;
    }

    private static String first(Map<String, String> names, String client) {
        return names.entrySet().stream()
                .filter(name -> client.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
