/// What all pages share: the frame around a page, the shared components, the answers to errors, the home page
/// and the description of the API.
///
/// Every module may use this one; it uses none. What the frame shows of other rooms (navigation, tiles,
/// who is signed in) they contribute as beans: [NavigationEntry], [HomeTile], [Visitors].
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {})
package clew.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
