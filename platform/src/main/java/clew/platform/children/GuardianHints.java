package clew.platform.children;

import clew.platform.casework.CaseFile;
import clew.platform.children.GuardianRules.Hint;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.directory.ServiceKind;
import clew.platform.person.Persons;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds by itself what may speak against a guardian. A hint is no proof: a human looks.
@Component
class GuardianHints {

    private final Directory directory;
    private final Persons persons;
    private final SeparationRows separation;

    GuardianHints(Directory directory, Persons persons, SeparationRows separation) {
        this.directory = directory;
        this.persons = persons;
        this.separation = separation;
    }

    /// What Clew finds about somebody of that name and agency.
    ///
    /// @param rejected whether the person was taken off this case before
    Set<Hint> of(CaseFile file, @Nullable AgencyId agency, String name, boolean rejected) {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        if (agency != null && lodges(file, agency)) {
            hints.add(Hint.SAME_AGENCY_AS_LODGING);
        }
        if (companions(file).stream().anyMatch(companion -> alike(companion, name))) {
            hints.add(Hint.NAME_OF_COMPANION);
        }
        if (rejected) {
            hints.add(Hint.REJECTED_BEFORE);
        }
        return hints;
    }

    private boolean lodges(CaseFile file, AgencyId agency) {
        boolean near = file.owner().equals(agency)
                || persons.reach(file.person()).stream()
                        .anyMatch(reach -> reach.agency().equals(agency));
        return near && directory.find(agency).filter(GuardianHints::lodging).isPresent();
    }

    private static boolean lodging(Agency agency) {
        return switch (agency.kind()) {
            case SHELTER, RECEPTION -> true;
            case POLICE,
                    PROSECUTION,
                    LABOUR_INSPECTION,
                    ASYLUM,
                    BORDER,
                    IMMIGRATION,
                    COMPETENT_AUTHORITY,
                    NGO,
                    MEDICAL,
                    SCHOOL,
                    GUARDIANSHIP,
                    SOCIAL_SERVICE,
                    LEGAL_AID,
                    CONSULATE,
                    HELPLINE,
                    CO_ORDINATION -> agency.service(ServiceKind.SHELTER).isPresent();
        };
    }

    private List<String> companions(CaseFile file) {
        return separation
                .latest(file.id())
                .map(form -> List.of(form.answer("companion.name"), form.answer("companion.paid")))
                .orElse(List.of());
    }

    /// Whether two names share a longer word, so that a family name is found in any order.
    private static boolean alike(String one, String other) {
        Set<String> first = words(one);
        return words(other).stream().anyMatch(first::contains);
    }

    private static Set<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
                .filter(word -> word.length() > 3)
                .collect(java.util.stream.Collectors.toSet());
    }
}
