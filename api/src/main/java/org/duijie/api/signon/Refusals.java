package org.duijie.api.signon;

import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import java.util.List;

/// Why a provider gives no token, in the standard's words. An operator reads from them that the client's secret is
/// another one; what else a provider says is not repeated, because it may hold anything.
final class Refusals {
    private static final List<String> STANDARD = List.of(
            "invalid_client",
            "invalid_grant",
            "invalid_request",
            "invalid_scope",
            "unauthorized_client",
            "unsupported_grant_type");

    private Refusals() {}

    static String word(TokenErrorResponse response) {
        String code = String.valueOf(response.getErrorObject().getCode());
        return STANDARD.contains(code) ? code : "another reason";
    }
}
