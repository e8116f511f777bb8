package clew.benchmarks.platform;

import clew.recognition.Indicator;
import clew.recognition.Instrument;
import clew.recognition.Instruments;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;

/// A whole screening as a phone would send it: the safety check and twenty answers in one request.
final class Screenings {

    /// About what the answers of a screening weigh as JSON.
    static final int BYTES = 1_200;

    private static final int ANSWERS = 20;
    private static final String INSTRUMENT = "clew-act-means-purpose";
    private static final String[] STATES = {"TOLD", "SEEN", "DENIED", "UNKNOWN", "REFUSED"};
    private static final List<String> INDICATORS = indicators();

    private Screenings() {}

    static String submit(Client client, String person, RandomGenerator random)
            throws IOException, InterruptedException {
        StringBuilder answers = new StringBuilder();
        int first = random.nextInt(INDICATORS.size());
        for (int i = 0; i < ANSWERS; i++) {
            answers.append(i == 0 ? "" : ",")
                    .append("{\"indicator\":\"")
                    .append(INDICATORS.get((first + i) % INDICATORS.size()))
                    .append("\",\"state\":\"")
                    .append(STATES[random.nextInt(STATES.length)])
                    .append("\"}");
        }
        return client.postJson(
                "/api/v1/screenings",
                "{\"person\":\"" + person + "\",\"instrument\":\"" + INSTRUMENT
                        + "\",\"safety\":{\"inPrivate\":\"YES\",\"nobodyListens\":\"YES\",\"trustedAdult\":\"UNSURE\","
                        + "\"interpreterChosen\":\"YES\",\"wellEnough\":\"YES\"},\"observations\":[" + answers + "]}");
    }

    private static List<String> indicators() {
        Instrument instrument = Instruments.shipped().newest(INSTRUMENT).orElseThrow();
        return instrument.indicators().stream().map(Indicator::id).toList();
    }
}
