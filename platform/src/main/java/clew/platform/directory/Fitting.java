package clew.platform.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Ranks agencies by how they fit what is wanted.
///
/// The order, each step deciding only where those before it are equal: offers the service; nothing against it;
/// fewer things against it; takes whom; has a free place; speaks a common language; is in the same place; is
/// open round the clock (only where it is urgent); more free places; name; identity. So the same agencies
/// always come in the same order, whatever the order in which they are given.
final class Fitting {

    private static final String KEY = "directory.fit.";

    private Fitting() {}

    static List<Fit> rank(Wanted wanted, List<Agency> agencies) {
        List<Judged> judged = agencies.stream()
                .map(agency -> judge(wanted, agency))
                .sorted(ORDER)
                .toList();
        List<Fit> fits = new ArrayList<>();
        for (Judged one : judged) {
            fits.add(new Fit(one.agency, fits.size() + 1, one.reasons, one.against));
        }
        return List.copyOf(fits);
    }

    private static final Comparator<Judged> ORDER = Comparator.comparing((Judged one) -> !one.offers)
            .thenComparingInt(one -> one.against.size())
            .thenComparingInt(one -> -one.score)
            .thenComparingInt(one -> -one.free)
            .thenComparing(one -> one.agency.name())
            .thenComparing(one -> one.agency.id().value());

    private record Judged(
            Agency agency, boolean offers, int score, int free, List<Reason> reasons, List<Reason> against) {}

    private static Judged judge(Wanted wanted, Agency agency) {
        Weighing weighing = new Weighing();
        Optional<Agency.Service> offered = agency.service(wanted.service());
        Reason service = Reason.of(wanted.service().key());
        weighing.weigh(
                offered.isPresent(), 32, Reason.of(KEY + "offers", service), Reason.of(KEY + "offersNot", service));
        offered.ifPresent(found -> weighService(weighing, wanted, found));
        weighLanguages(weighing, wanted, agency);
        weighPlace(weighing, wanted, agency);
        int free = offered.map(Agency.Service::free).orElse(0);
        return new Judged(agency, offered.isPresent(), weighing.score, free, weighing.reasons, weighing.against);
    }

    private static void weighService(Weighing weighing, Wanted wanted, Agency.Service service) {
        Reason whom = Reason.of(wanted.whom().key());
        boolean takes = service.takes().contains(wanted.whom());
        weighing.weigh(takes, 16, Reason.of(KEY + "takes", whom), Reason.of(KEY + "takesNot", whom));
        Integer free = service.free();
        if (free == null) {
            weighing.reasons.add(Reason.of(KEY + "placesUnknown"));
        } else {
            weighing.weigh(free > 0, 8, Reason.of(KEY + "free", free), Reason.of(KEY + "full"));
        }
        if (service.roundTheClock()) {
            weighing.weigh(true, wanted.urgent() ? 1 : 0, Reason.of(KEY + "roundTheClock"), Reason.of(KEY + "hours"));
        } else if (wanted.urgent()) {
            weighing.reasons.add(Reason.of(KEY + "hours"));
        }
    }

    private static void weighLanguages(Weighing weighing, Wanted wanted, Agency agency) {
        if (wanted.languages().isEmpty()) {
            return;
        }
        List<String> common = wanted.languages().stream()
                .filter(Set.copyOf(agency.languages())::contains)
                .toList();
        if (common.isEmpty()) {
            weighing.against.add(Reason.of(KEY + "speaksNot"));
            return;
        }
        weighing.score += 4;
        common.forEach(code -> weighing.reasons.add(Reason.of(KEY + "speaks", new LanguageName(code))));
    }

    private static void weighPlace(Weighing weighing, Wanted wanted, Agency agency) {
        String place = wanted.place();
        if (place == null || place.isBlank()) {
            return;
        }
        if (place.strip().toLowerCase(Locale.ROOT).equals(agency.place().strip().toLowerCase(Locale.ROOT))) {
            weighing.score += 2;
            weighing.reasons.add(Reason.of(KEY + "samePlace", agency.place()));
        } else {
            weighing.reasons.add(Reason.of(KEY + "otherPlace", agency.place()));
        }
    }

    private static final class Weighing {
        private final List<Reason> reasons = new ArrayList<>();
        private final List<Reason> against = new ArrayList<>();
        private int score;

        void weigh(boolean holds, int weight, Reason yes, Reason no) {
            if (holds) {
                score += weight;
                reasons.add(yes);
            } else {
                against.add(no);
            }
        }
    }
}
