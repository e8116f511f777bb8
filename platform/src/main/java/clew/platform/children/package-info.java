/// Children: the guardian, the child's best interests, interviews, missing from care, the search for the family.
///
/// Everybody who may be a child is one here (`Person#ageGroup`). Rules are pure and return their reasons; where
/// they come from, and how sure that is, stands with them and on the page: Council of Europe Convention, art.
/// 10(3) and 10(4) (check before release), Directive 2011/36/EU, art. 13 to 16 (check before release),
/// Directive (EU) 2024/1346, art. 27 (check before release), UNHCR Best Interests Procedure Guidelines 2021
/// (second-hand). All words are sealed.
///
/// The door is [clew.platform.children.Guardians]; nothing else is for other rooms.
@NullMarked
@ApplicationModule(displayName = "Children")
package clew.platform.children;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
