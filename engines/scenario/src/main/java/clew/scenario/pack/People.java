package clew.scenario.pack;

/// Those of a State who share language and names.
///
/// @param language a code of ISO 639 for the language that they speak
/// @param stock the stock of their names
/// @param weight how many of all who arrive are of them, next to the weights of the others; of residents, how many of
/// those who live in their State
/// @param womenShare the share of women and girls
/// @param childrenShare the share of children
/// @param aloneShare the share of groups that are one person alone
/// @param papersShare the share of adults who carry a true document of identity
/// @param residents whether they live in their State and do not travel
public record People(
        String id,
        String state,
        String language,
        String stock,
        int weight,
        double womenShare,
        double childrenShare,
        double aloneShare,
        double papersShare,
        boolean residents) {}
