package clew.scenario.world;

import clew.scenario.pack.NameStock;
import clew.scenario.people.Sex;
import java.time.LocalDate;

/// Somebody who arrived, as the reception facility wrote them down.
///
/// @param number in the order of arrival, from 1
/// @param party who came together have the same
/// @param day of the world
/// @param minute of that day
/// @param facility where
/// @param name as it was written in Latin script
/// @param given the given name, for the other scripts
/// @param family the family name, for the other scripts
/// @param born the day of birth as they said it or their papers
/// @param child whether they were taken for a child by that day
/// @param people of which people they are
/// @param language which they speak, a code of ISO 639
/// @param papers whether they showed any
/// @param alone whether a child came without a parent
/// @param hurt whether they need a doctor
public record Registered(
        int number,
        int party,
        int day,
        int minute,
        String facility,
        String name,
        NameStock.Name given,
        NameStock.Name family,
        Sex sex,
        LocalDate born,
        boolean child,
        String people,
        String language,
        boolean papers,
        boolean alone,
        boolean hurt) {}
