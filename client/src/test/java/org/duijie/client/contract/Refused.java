package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.client.ApiException;
import org.duijie.client.model.Problem;

/// A refusal as RFC 9457 has it, checked to be whole.
record Refused(int status, Problem problem) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What the call was refused with; a call that succeeds fails the test.
    static Refused by(ThrowingCallable call) {
        ApiException refusal = catchThrowableOfType(ApiException.class, call);
        assertThat(refusal).as("the call should have been refused").isNotNull();
        assertThat(refusal.getResponseBody())
                .as("a refusal with a body: %s", refusal)
                .isNotBlank();
        return of(
                refusal.getCode(),
                refusal.getResponseHeaders().firstValue("Content-Type").orElse(""),
                refusal.getResponseBody());
    }

    static Refused from(HttpResponse<String> answer) {
        return of(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    private static Refused of(int status, String type, String body) {
        assertThat(type).as("the type of: %s", body).startsWith("application/problem+json");
        try {
            Problem problem = JSON.readValue(body, Problem.class);
            assertThat(problem.getStatus()).isEqualTo(status);
            assertThat(problem.getCode()).isNotBlank();
            assertThat(problem.getTitle()).isNotBlank();
            assertThat(problem.getType()).isNotBlank();
            return new Refused(status, problem);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a refusal that is not a problem: " + body, e);
        }
    }

    String code() {
        return problem.getCode();
    }

    Refused with(int status, String code) {
        assertThat("%d %s".formatted(this.status, code())).isEqualTo("%d %s".formatted(status, code));
        return this;
    }
}
