package clew.platform.casework;

import clew.platform.access.Role;
import clew.platform.casework.nrm.Move;
import clew.platform.directory.AgencyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/// The rules of a profile read a second time, straight from the maps of its file and in the simplest words: what the
/// product decides is compared with this. It shares no code with the reader or the rules of the product.
final class RawRules {

    private final Map<String, Map<String, Object>> stages = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> decisions = new LinkedHashMap<>();
    private final String first;
    private final String presumption;

    @SuppressWarnings("unchecked")
    RawRules(String text) {
        Map<String, Object> file = new Yaml().load(text);
        ((List<Map<String, Object>>) file.get("stages")).forEach(each -> stages.put((String) each.get("id"), each));
        ((List<Map<String, Object>>) file.get("decisions"))
                .forEach(each -> decisions.put((String) each.get("id"), each));
        first = (String) file.get("first-contact");
        presumption = (String) file.get("presumption");
    }

    Set<String> stageIds() {
        return stages.keySet();
    }

    List<String> decisionIds() {
        return List.copyOf(decisions.keySet());
    }

    String first() {
        return first;
    }

    String presumption() {
        return presumption;
    }

    String kind(String stage) {
        return (String) stages.get(stage).get("kind");
    }

    String to(String decision) {
        return (String) decisions.get(decision).get("to");
    }

    boolean opensNew(String decision) {
        return yes(decision, "new-case");
    }

    boolean adultsOnly(String decision) {
        return yes(decision, "adults-only");
    }

    int notBeforeDays(String decision) {
        Object days = decisions.get(decision).get("not-before-days");
        return days == null ? 0 : (Integer) days;
    }

    List<String> grounds(String decision) {
        return maps(decision, "grounds").stream()
                .map(each -> (String) each.get("id"))
                .toList();
    }

    /// Whether a decision may be taken: every sentence of the file's comment, one after the other.
    boolean legal(
            String stage, Instant since, boolean child, boolean other, AgencyKind kind, Set<Role> roles, Move move) {
        Map<String, Object> decision = decisions.get(move.transition());
        if (decision == null || !texts(decision.get("from")).contains(stage)) {
            return false;
        }
        boolean decider = maps(move.transition(), "deciders").stream().anyMatch(each -> {
            Collection<String> agencies = texts(each.get("agencies"));
            boolean agency = agencies.isEmpty() || agencies.contains(word(kind));
            return agency && roles.stream().map(RawRules::word).anyMatch(texts(each.get("roles"))::contains);
        });
        boolean early = Duration.between(since, move.at()).toSeconds() < notBeforeDays(move.transition()) * 86_400L;
        boolean reopens = opensNew(move.transition())
                || kind(stage).equals("closed") && !kind(to(move.transition())).equals("closed");
        boolean grounded =
                !move.grounds().isEmpty() && grounds(move.transition()).containsAll(move.grounds());
        return decider
                && !early
                && !(child && adultsOnly(move.transition()))
                && !(reopens && other)
                && grounded
                && !(yes(move.transition(), "reason-required") && move.reason().isBlank())
                && !(yes(move.transition(), "evidence-required")
                        && move.evidence().isEmpty());
    }

    /// The stages from which a closed one can be reached.
    Set<String> canClose() {
        Set<String> can = stages.keySet().stream()
                .filter(each -> kind(each).equals("closed"))
                .collect(Collectors.toSet());
        for (int round = 0; round < stages.size(); round++) {
            for (Map<String, Object> decision : decisions.values()) {
                if (can.contains(decision.get("to"))) {
                    can.addAll(texts(decision.get("from")));
                }
            }
        }
        return can;
    }

    private boolean yes(String decision, String name) {
        return Boolean.TRUE.equals(decisions.get(decision).get(name));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> maps(String decision, String name) {
        return (List<Map<String, Object>>) decisions.get(decision).get(name);
    }

    @SuppressWarnings("unchecked")
    private static Collection<String> texts(Object list) {
        return (List<String>) list;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
