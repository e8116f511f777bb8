package clew.benchmarks.platform;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A member at a browser: signs in, keeps the session, and reads and sends as a page would.
final class Client {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private String token = "";

    Client(String base) {
        this.base = base;
    }

    void signIn(String user, String password) throws IOException, InterruptedException {
        String page = get("/sign-in");
        Matcher hidden = HIDDEN.matcher(page);
        if (!hidden.find()) {
            throw new IOException("the sign-in page has no token");
        }
        String form = "userName=" + text(user) + "&password=" + text(password) + "&_csrf=" + text(hidden.group(1));
        HttpResponse<String> answer = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        if (answer.headers().firstValue("location").orElse("").contains("failed")) {
            throw new IOException(user + " could not sign in");
        }
        Matcher fresh = TOKEN.matcher(get("/"));
        if (!fresh.find()) {
            throw new IOException("the home page has no token: " + user + " is not signed in");
        }
        token = fresh.group(1);
    }

    String get(String path) throws IOException, InterruptedException {
        return ok(send(request(path).GET().build()));
    }

    String postForm(String path, String form) throws IOException, InterruptedException {
        return ok(send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build()));
    }

    String postJson(String path, String json) throws IOException, InterruptedException {
        return ok(send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build()));
    }

    static String text(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String ok(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + " from " + answer.uri().getPath());
        }
        return answer.body();
    }
}
