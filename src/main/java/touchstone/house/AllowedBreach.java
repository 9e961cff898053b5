package touchstone.house;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A breach of one house rule that was weighed and allowed, for the annotated class and what is
/// nested in it. Without a reason of at least a short sentence the rules refuse it.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AllowedBreach {

  /// The name of the rule, as the architecture test prints it.
  String of();

  /// Why this class is better off with the breach than without.
  String because();
}
