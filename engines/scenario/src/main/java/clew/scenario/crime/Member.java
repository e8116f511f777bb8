package clew.scenario.crime;

import clew.scenario.pack.NameStock;
import clew.scenario.people.Sex;

/// Somebody who takes part in trafficking: a member of a network. None of them is among those who arrive.
///
/// @param number over all networks, from 0
/// @param network which network
/// @param people of which people of the pack
/// @param place where they live
public record Member(
        int number,
        int network,
        Role role,
        Sex sex,
        String people,
        NameStock.Name given,
        NameStock.Name family,
        String place) {}
