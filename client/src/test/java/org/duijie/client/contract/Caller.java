package org.duijie.client.contract;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duijie.client.ApiClient;
import org.duijie.client.ApiException;
import org.duijie.client.ApiResponse;
import org.duijie.client.api.AlliancesApi;
import org.duijie.client.api.AuditApi;
import org.duijie.client.api.CatalogueApi;
import org.duijie.client.api.ChallengesApi;
import org.duijie.client.api.DirectionsApi;
import org.duijie.client.api.HouseApi;
import org.duijie.client.api.JoiningApi;
import org.duijie.client.api.KeysApi;
import org.duijie.client.api.LoginApi;
import org.duijie.client.api.MatchesApi;
import org.duijie.client.api.MembersApi;
import org.duijie.client.api.RecommendationsApi;
import org.duijie.client.api.TaxonomiesApi;
import org.duijie.client.model.Challenge;
import org.duijie.client.model.ChallengeDraft;
import org.duijie.client.model.ChallengePage;
import org.duijie.client.model.Credentials;
import org.duijie.client.model.Tokens;
import org.duijie.client.program.Server;

/// Somebody who calls the API: the headers that say who it is and which language it reads.
final class Caller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final Map<String, String> headers;

    private Caller(String url, Map<String, String> headers) {
        this.url = url;
        this.headers = Map.copyOf(headers);
    }

    static Caller anonymous(Server server) {
        return new Caller(server.url(), Map.of());
    }

    /// The demo account of a role, logged in.
    static Caller as(String role, Server server) throws ApiException {
        Server.Account account = server.account(role);
        Tokens tokens = anonymous(server)
                .login()
                .logIn(new Credentials().username(account.username()).password(account.password()));
        return anonymous(server).bearing(tokens.getAccess());
    }

    Caller bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Caller speaking(String language) {
        return with("Accept-Language", language);
    }

    private Caller with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Caller(url, more);
    }

    private <T> T api(Function<ApiClient, T> constructor) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(request -> headers.forEach(request::setHeader));
        return constructor.apply(client);
    }

    HouseApi house() {
        return api(HouseApi::new);
    }

    LoginApi login() {
        return api(LoginApi::new);
    }

    JoiningApi joining() {
        return api(JoiningApi::new);
    }

    MembersApi members() {
        return api(MembersApi::new);
    }

    KeysApi keys() {
        return api(KeysApi::new);
    }

    CatalogueApi catalogue() {
        return api(CatalogueApi::new);
    }

    ChallengesApi challenges() {
        return api(ChallengesApi::new);
    }

    MatchesApi matches() {
        return api(MatchesApi::new);
    }

    DirectionsApi directions() {
        return api(DirectionsApi::new);
    }

    RecommendationsApi recommendations() {
        return api(RecommendationsApi::new);
    }

    AuditApi audit() {
        return api(AuditApi::new);
    }

    AlliancesApi alliances() {
        return api(AlliancesApi::new);
    }

    TaxonomiesApi taxonomies() {
        return api(TaxonomiesApi::new);
    }

    /// A challenge as the answer to its posting had it.
    ///
    /// @param sequence what searches wait for that must find it
    record Posted(Challenge challenge, long sequence) {}

    Posted post(ChallengeDraft draft) throws ApiException {
        ApiResponse<Challenge> answer = challenges().postChallengeWithHttpInfo(draft, null);
        String sequence =
                requireNonNull(answer.getHeaders().get("duijie-sequence")).getFirst();
        return new Posted(answer.getData(), Long.parseLong(sequence));
    }

    /// Every challenge that this caller may see.
    List<Challenge> allChallenges() throws ApiException {
        List<Challenge> all = new ArrayList<>();
        ChallengePage page = challenges().searchChallenges(null, null, null, null, null, null, 100, null);
        all.addAll(page.getItems());
        while (page.getNext() != null) {
            page = challenges().searchChallenges(null, null, null, null, null, page.getNext(), 100, null);
            all.addAll(page.getItems());
        }
        return all;
    }

    /// A request that the generated client would not send.
    HttpResponse<String> send(String method, String path, String contentType, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", contentType);
        headers.forEach(request::setHeader);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        headers.forEach(request::setHeader);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
