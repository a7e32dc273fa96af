package org.duijie.client.signon;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a window: it keeps cookies, and follows nothing by itself.
public final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern COOKIE = Pattern.compile("([^=]+)=([^;]*).*");

    private final String url;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Visitor(String url) {
        this.url = url;
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path));
        if (!cookies.isEmpty() && !path.startsWith("http://localhost")) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        remember(answer);
        return answer;
    }

    /// Has the cookies of an answer, whoever got it.
    void remember(HttpResponse<?> answer) {
        for (String line : answer.headers().allValues("Set-Cookie")) {
            Matcher cookie = COOKIE.matcher(line);
            if (cookie.matches()) {
                cookies.put(cookie.group(1), cookie.group(2));
            }
        }
    }

    public void logIn(String username, String password) throws Exception {
        post("/login", Map.of("username", username, "password", password));
    }

    /// Whose page the account page is; empty for a stranger.
    boolean signedIn() throws Exception {
        return get("/account").statusCode() == 200;
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /// Where a page that leads on leads.
    public static String onward(HttpResponse<String> page) {
        Matcher refresh = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]*)\"")
                .matcher(page.body());
        return refresh.find() ? refresh.group(1).replace("&amp;", "&") : "";
    }

    /// Goes to the provider for a login, and says where it sends back to.
    String sentBack(String next) throws Exception {
        return location(get(location(get("/login/sign-on?next=" + next))));
    }

    /// The same for a link to one's account.
    String sentBackToLink(String password) throws Exception {
        return location(get(onward(post("/account/sign-on", Map.of("password", password)))));
    }
}
