package clew.scenario.money;

/// Whose an account is in truth.
///
/// @param account its number
/// @param owner `p`, `m` or `r` and the number of a person, member or resident, `f` and a firm, or an
/// institution
/// @param role what the owner is: `resident`, `arrived`, `firm`, `complicit-firm`, the role in a network,
/// `smuggler`
public record Owner(String account, String owner, String role) {}
