package org.interlend.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a page keeps between two requests can be serialized, so that servers can keep sessions
 * together. Looks at the fields of all beans of sessions and pages, and at what these can hold.
 */
class SignInStatusTest {

  private static final Path CLASSES = Path.of("target", "classes");

  private final Set<String> faults = new TreeSet<>();
  private final Set<Type> known = new HashSet<>();

  @Test
  void everyBeanOfAPageOrSessionCanBeSerialized() throws Exception {
    var beans = beans();
    assertThat(beans).hasSizeGreaterThan(40);

    beans.forEach(bean -> look(bean, bean.getName()));

    assertThat(faults).isEmpty();
  }

  private static List<Class<?>> beans() throws Exception {
    List<Class<?>> beans = new ArrayList<>();
    try (var files = Files.walk(CLASSES)) {
      for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        var name = CLASSES.relativize(file).toString().replace('/', '.').replace(".class", "");
        var type = Class.forName(name, false, SignInStatusTest.class.getClassLoader());
        if (type.isAnnotationPresent(ViewScoped.class)
            || type.isAnnotationPresent(SessionScoped.class)) {
          beans.add(type);
        }
      }
    }
    return beans;
  }

  private void look(Class<?> type, String holder) {
    if (type.isPrimitive() || type.isEnum() || !known.add(type)) {
      return;
    }
    if (type.isArray()) {
      look(type.getComponentType(), holder);
      return;
    }
    boolean collection =
        Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    if (!collection && type != Object.class && !Serializable.class.isAssignableFrom(type)) {
      faults.add(type.getName() + ", held by " + holder);
    }
    if (!isOurs(type)) {
      return;
    }
    if (type.isSealed()) {
      Stream.of(type.getPermittedSubclasses()).forEach(each -> look(each, type.getName()));
    }
    for (Class<?> part = type; part != null && isOurs(part); part = part.getSuperclass()) {
      Stream.of(part.getDeclaredFields())
          .filter(SignInStatusTest::isKept)
          .forEach(field -> look(field.getGenericType(), field.toString()));
    }
  }

  private void look(Type type, String holder) {
    if (type instanceof Class<?> plain) {
      look(plain, holder);
    } else if (type instanceof ParameterizedType parameterized) {
      look(parameterized.getRawType(), holder);
      if (!holdsNoArgument(parameterized)) {
        Stream.of(parameterized.getActualTypeArguments()).forEach(each -> look(each, holder));
      }
    } else if (type instanceof WildcardType wildcard) {
      look(wildcard.getUpperBounds()[0], holder);
    } else if (type instanceof TypeVariable<?> variable && known.add(variable)) {
      look(variable.getBounds()[0], holder);
    }
  }

  /** The type arguments of a list are kept, those of a function, class or lazy table are not. */
  private static boolean holdsNoArgument(ParameterizedType type) {
    var raw = (Class<?>) type.getRawType();
    return raw.isInterface()
        ? !Collection.class.isAssignableFrom(raw) && !Map.class.isAssignableFrom(raw)
        : raw == LazyRows.class || raw == Class.class;
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("org.interlend.");
  }

  private static boolean isKept(Field field) {
    return !Modifier.isStatic(field.getModifiers())
        && !Modifier.isTransient(field.getModifiers())
        && !field.isAnnotationPresent(Inject.class)
        && !field.isAnnotationPresent(EJB.class)
        && !field.isAnnotationPresent(Resource.class);
  }
}
