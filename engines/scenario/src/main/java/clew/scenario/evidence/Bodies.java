package clew.scenario.evidence;

import clew.scenario.chance.Draws;
import clew.scenario.pack.Agency;
import clew.scenario.pack.Artefact;
import clew.scenario.pack.Form;
import clew.scenario.pack.Pack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Which body of a pack lawfully holds which kind of artefact.
final class Bodies {

    private final Pack pack;
    private final Map<Artefact, List<Agency.Kind>> kinds = new EnumMap<>(Artefact.class);

    Bodies(Pack pack) {
        this.pack = pack;
        for (Form form : pack.forms().values()) {
            kinds.computeIfAbsent(form.artefact(), _ -> new ArrayList<>()).add(form.agency());
        }
    }

    /// Whether anybody holds such a thing.
    boolean hold(Artefact artefact) {
        return pack.agencies().values().stream().anyMatch(agency -> of(artefact).contains(agency.kind()));
    }

    /// A body that holds it, in this State where there is one.
    Agency holder(Artefact artefact, String state, RandomGenerator random) {
        List<Agency> all = pack.agencies().values().stream()
                .filter(agency -> of(artefact).contains(agency.kind()))
                .toList();
        List<Agency> near =
                all.stream().filter(agency -> agency.state().equals(state)).toList();
        return Draws.one(near.isEmpty() ? all : near, random);
    }

    private List<Agency.Kind> of(Artefact artefact) {
        return kinds.getOrDefault(artefact, List.of());
    }
}
