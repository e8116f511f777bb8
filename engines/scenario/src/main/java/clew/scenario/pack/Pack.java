package clew.scenario.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A fictional world as its author wrote it: what is there before anybody draws a number.
///
/// @param hash SHA-256 of its files: it stands on everything that is made of it
/// @param languages the languages in which everything is named, the first is the author's
/// @param texts for each language, what a key says
/// @param names for each stock, its names
/// @param processes for each process, its states and ways
/// @param courses for each process, who goes through it
/// @param economy work, firms, sites and prices
/// @param paperwork what can be seen where, and who writes it
public record Pack(
        String id,
        String version,
        LocalDate date,
        String licence,
        String hash,
        List<String> languages,
        Map<String, SortedMap<String, String>> texts,
        SortedMap<String, State> states,
        SortedMap<String, Place> places,
        SortedMap<String, Route> routes,
        List<Closure> closures,
        SortedMap<String, People> peoples,
        SortedMap<String, NameStock> names,
        SortedMap<String, Agency> agencies,
        SortedMap<String, LifeProcess> processes,
        SortedMap<String, Course> courses,
        Economy economy,
        Paperwork paperwork) {

    /// Copies.
    public Pack {
        languages = List.copyOf(languages);
        texts = Map.copyOf(texts);
        states = fixed(states);
        places = fixed(places);
        routes = fixed(routes);
        closures = List.copyOf(closures);
        peoples = fixed(peoples);
        names = fixed(names);
        agencies = fixed(agencies);
        processes = fixed(processes);
        courses = fixed(courses);
    }

    static <T> SortedMap<String, T> fixed(SortedMap<String, T> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /// What a key says in a language.
    ///
    /// @throws IllegalArgumentException if the pack has no such language or key
    public String text(String language, String key) {
        SortedMap<String, String> known = texts.get(language);
        String text = known == null ? null : known.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the pack " + id + " says nothing for " + key + " in " + language);
        }
        return text;
    }

    /// What people work as.
    public SortedMap<String, Profession> professions() {
        return economy.professions();
    }

    /// The firms.
    public SortedMap<String, Firm> firms() {
        return economy.firms();
    }

    /// The sites.
    public SortedMap<String, Site> sites() {
        return economy.sites();
    }

    /// All prices, each item of each State once.
    public List<Price> prices() {
        return economy.prices();
    }

    /// What something costs in a State.
    ///
    /// @throws IllegalArgumentException if the pack has no such State
    public Price price(String state, Price.Item item) {
        return economy.price(state, item);
    }

    /// Which indicators may show in which artefacts.
    public List<Sign> signs() {
        return paperwork.signs();
    }

    /// Which bodies write what.
    public SortedMap<String, Form> forms() {
        return paperwork.forms();
    }
}
