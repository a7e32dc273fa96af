package org.duijie.api.web;

import java.util.List;
import org.duijie.api.words.Words;

/// What is wrong with one field of what somebody sent. `code` is stable; the words come from `fault.<code>`.
public record Fault(String field, String code, List<Object> arguments) {
    public Fault {
        arguments = arguments.stream().map(Quoted::argument).toList();
    }

    public static Fault of(String field, String code, Object... arguments) {
        return new Fault(field, code, List.of(arguments));
    }

    public String message(Words words) {
        return words.text("fault." + code, arguments.toArray());
    }
}
