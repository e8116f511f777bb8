package clew.recognition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A versioned set of indicators, with the rule of each dimension and the table by which dimensions combine.
///
/// Only [InstrumentReader] makes one, so an instrument that exists is valid: every name resolves, every
/// combination of dimensions has a known attention, a further indication never lowers it, and a child is never
/// protected less.
public final class Instrument {

    /// What the head of an instrument file says.
    ///
    /// @param id the name that stays the same over all versions
    /// @param version the version, such as `1.0`
    /// @param date the day of this version
    /// @param source where the content comes from
    /// @param licence under which terms it may be used
    /// @param reliability how sure it is
    /// @param population for whom it is meant
    /// @param purposes the forms of exploitation it covers
    record Head(
            String id,
            String version,
            LocalDate date,
            String source,
            String licence,
            Reliability reliability,
            Population population,
            List<String> purposes) {}

    private final Head head;
    private final List<Topic> topics;
    private final List<Dimension> dimensions;
    private final List<Element> elements;
    private final Map<String, Indicator> indicators;
    private final List<Combination> combinations;
    private final Map<String, Texts> texts;

    Instrument(
            Head head,
            List<Topic> topics,
            List<Dimension> dimensions,
            List<Element> elements,
            List<Indicator> indicators,
            List<Combination> combinations,
            List<Texts> texts) {
        this.head = head;
        this.topics = List.copyOf(topics);
        this.dimensions = List.copyOf(dimensions);
        this.elements = List.copyOf(elements);
        this.indicators = byKey(indicators, Indicator::id);
        this.combinations = List.copyOf(combinations);
        this.texts = byKey(texts, text -> text.language().tag());
    }

    private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
        return values.stream()
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    public String id() {
        return head.id();
    }

    public String version() {
        return head.version();
    }

    public LocalDate date() {
        return head.date();
    }

    public String source() {
        return head.source();
    }

    public String licence() {
        return head.licence();
    }

    public Reliability reliability() {
        return head.reliability();
    }

    public Population population() {
        return head.population();
    }

    /// The forms of exploitation that the instrument covers, by id.
    public List<String> purposes() {
        return head.purposes();
    }

    /// The languages that have texts, English first.
    public List<Language> languages() {
        return texts.values().stream().map(Texts::language).toList();
    }

    /// The topics in the order of an interview.
    public List<Topic> topics() {
        return topics;
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public List<Element> elements() {
        return elements;
    }

    /// All indicators in the order of the file.
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    /// The indicators of one page, for a person of this age group; only the short form if so wished.
    public List<Indicator> indicators(Topic topic, AgeGroup age, boolean shortForm) {
        return indicators.values().stream()
                .filter(indicator -> indicator.topic().equals(topic))
                .filter(indicator -> indicator.population().includes(age))
                .filter(indicator -> !shortForm || indicator.shortForm())
                .toList();
    }

    public Optional<Indicator> indicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }

    public List<Combination> combinations() {
        return combinations;
    }

    /// The texts in a language, if the instrument has them.
    public Optional<Texts> text(String languageTag) {
        return Optional.ofNullable(texts.get(languageTag));
    }

    /// The English texts, which are always complete.
    public Texts english() {
        return text("en").orElseThrow();
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
