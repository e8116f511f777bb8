package clew.platform.casework;

import clew.platform.casework.nrm.NrmProfile;
import clew.platform.casework.nrm.NrmProfile.Decider;
import clew.platform.casework.nrm.NrmProfile.Entitlement;
import clew.platform.casework.nrm.NrmProfile.Ground;
import clew.platform.casework.nrm.NrmProfile.Law;
import clew.platform.casework.nrm.NrmProfile.Stage;
import clew.platform.casework.nrm.NrmProfile.Transition;
import clew.platform.packs.PackItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes a profile apart into the things that people compare: stages, decisions, entitlements, laws.
final class ProfileItems {

    private ProfileItems() {}

    static List<PackItem> of(NrmProfile profile) {
        List<PackItem> items = new ArrayList<>();
        items.add(beginning(profile));
        profile.stages().forEach(stage -> items.add(stage(stage)));
        profile.transitions().forEach(transition -> items.add(decision(transition)));
        profile.minimum().forEach(each -> items.add(entitlement("casework.pack.minimum", each)));
        profile.entitlements().forEach(each -> items.add(entitlement("casework.pack.entitlement", each)));
        profile.laws().forEach(law -> items.add(law(law)));
        return items;
    }

    private static PackItem beginning(NrmProfile profile) {
        return new PackItem(
                "casework.pack.beginning",
                "beginning",
                profile.title(),
                facts("first-contact", profile.firstContact(), "presumption", profile.presumption()));
    }

    private static PackItem stage(Stage stage) {
        Map<String, String> facts = facts(
                "kind", word(stage.kind()),
                "text", stage.text(),
                "review-after-days", shown(stage.reviewAfterDays()),
                "entitled", String.join(", ", stage.entitled()),
                "law", shown(stage.law()));
        return new PackItem("casework.pack.stage", stage.id(), stage.name(), facts);
    }

    private static PackItem decision(Transition each) {
        Map<String, String> facts = facts(
                "text", each.text(),
                "from", sorted(each.from()),
                "to", each.to() + (each.newCase() ? " (a new case)" : ""),
                "power", word(each.power()),
                "deciders", each.deciders().stream().map(ProfileItems::words).collect(Collectors.joining("; ")),
                "grounds", each.grounds().stream().map(Ground::name).collect(Collectors.joining("; ")),
                "reason-required", Boolean.toString(each.reasonRequired()),
                "evidence-required", Boolean.toString(each.evidenceRequired()),
                "adults-only", Boolean.toString(each.adultsOnly()),
                "not-before-days", shown(each.notBeforeDays()),
                "informed",
                        sorted(each.informed().stream().map(ProfileItems::word).toList()),
                "law", shown(each.law()));
        return new PackItem("casework.pack.decision", each.id(), each.name(), facts);
    }

    private static PackItem entitlement(String kind, Entitlement each) {
        String services =
                sorted(each.services().stream().map(ProfileItems::word).toList());
        return new PackItem(kind, each.id(), each.name(), facts("services", services, "law", shown(each.law())));
    }

    private static PackItem law(Law law) {
        return new PackItem(
                "casework.pack.law",
                law.id(),
                law.title(),
                facts("text", law.text(), "reliability", word(law.reliability())));
    }

    private static String words(Decider decider) {
        String agencies = decider.agencies().isEmpty()
                ? "any agency of the case"
                : sorted(decider.agencies().stream().map(ProfileItems::word).toList());
        return agencies + ": "
                + sorted(decider.roles().stream().map(ProfileItems::word).toList());
    }

    private static Map<String, String> facts(String... namesAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                facts.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return facts;
    }

    private static String shown(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String sorted(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
