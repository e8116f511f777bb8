package clew.scenario.pack;

/// That bodies of a kind write or hold artefacts of a kind.
public record Form(String id, Agency.Kind agency, Artefact artefact) {}
