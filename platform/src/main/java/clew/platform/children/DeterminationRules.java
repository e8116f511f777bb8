package clew.platform.children;

import clew.platform.children.Determination.Heading;
import clew.platform.children.Determination.Option;
import clew.platform.children.Determination.Seat;
import clew.platform.children.Determination.State;
import clew.platform.directory.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The rules of a determination: who may sit on the panel, what must have been weighed, and what a decision holds.
/// Each answers with all its reasons.
///
/// Sources: UNHCR Best Interests Procedure Guidelines 2021 and 2008 (second-hand); three to five persons from
/// at least two agencies (check before release); yearly review (check before release).
final class DeterminationRules {

    /// The fewest and the most who sit on a panel.
    static final int FEWEST = 3;

    static final int MOST = 5;

    /// From how many agencies at least.
    static final int AGENCIES = 2;

    /// After how many months at most it is looked at again.
    static final int REVIEW_MONTHS = 12;

    private DeterminationRules() {}

    /// What is wrong with a panel.
    static List<Reason> panel(List<Seat> seats) {
        List<Reason> wrong = new ArrayList<>();
        if (seats.size() < FEWEST || seats.size() > MOST) {
            wrong.add(Reason.of("children.bid.panel.size", FEWEST, MOST, seats.size()));
        }
        long agencies = seats.stream()
                .map(seat -> seat.agency() == null
                        ? seat.organisation().toLowerCase(Locale.ROOT)
                        : seat.agency().toString())
                .distinct()
                .count();
        if (agencies < AGENCIES) {
            wrong.add(Reason.of("children.bid.panel.agencies", AGENCIES));
        }
        if (seats.stream().filter(Seat::chair).count() != 1) {
            wrong.add(Reason.of("children.bid.panel.chair"));
        }
        Set<Object> taken = new HashSet<>();
        boolean twice = seats.stream()
                .anyMatch(seat ->
                        !taken.add(seat.member() == null ? seat.name().toLowerCase(Locale.ROOT) : seat.member()));
        if (twice) {
            wrong.add(Reason.of("children.bid.panel.twice"));
        }
        return wrong;
    }

    /// What is missing from an option: without the child's views and both sides nothing was weighed.
    static List<Reason> option(Option option) {
        List<Reason> wrong = new ArrayList<>();
        if (option.title().isBlank()) {
            wrong.add(Reason.of("children.bid.option.untitled"));
        }
        if (said(option.forIt(), Heading.VIEWS).isBlank()
                && said(option.againstIt(), Heading.VIEWS).isBlank()) {
            wrong.add(Reason.of("children.bid.option.noViews"));
        }
        if (option.forIt().values().stream().allMatch(String::isBlank)) {
            wrong.add(Reason.of("children.bid.option.nothingFor"));
        }
        if (option.againstIt().values().stream().allMatch(String::isBlank)) {
            wrong.add(Reason.of("children.bid.option.nothingAgainst"));
        }
        return wrong;
    }

    /// What is missing from a decision.
    static List<Reason> decision(Determination determination, State.Decided decided, LocalDate today) {
        List<Reason> wrong = new ArrayList<>(panel(determination.panel()));
        if (!determination.open()) {
            wrong.add(Reason.of("children.bid.decide.over"));
        }
        if (determination.options().size() < 2) {
            wrong.add(Reason.of("children.bid.decide.options"));
        }
        if (determination.options().stream().noneMatch(option -> option.place() == decided.option())) {
            wrong.add(Reason.of("children.bid.decide.option"));
        }
        if (decided.reasons().isBlank()) {
            wrong.add(Reason.of("children.bid.decide.reasons"));
        }
        if (decided.triggers().isBlank()) {
            wrong.add(Reason.of("children.bid.decide.triggers"));
        }
        if (decided.on().isAfter(today)) {
            wrong.add(Reason.of("children.bid.decide.on"));
        }
        boolean late = decided.reviewOn().isAfter(decided.on().plusMonths(REVIEW_MONTHS));
        if (!decided.reviewOn().isAfter(decided.on()) || late) {
            wrong.add(Reason.of("children.bid.decide.review", REVIEW_MONTHS));
        }
        return wrong;
    }

    private static String said(java.util.Map<Heading, String> words, Heading heading) {
        return words.getOrDefault(heading, "");
    }
}
