package org.interlend.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the name of a record finds it.
 *
 * @param entity name of the entity
 * @param attributes whose values, joined by dots, are the name; none when there is one record only
 */
record NaturalKey(String entity, List<String> attributes) {

  Optional<Object> find(EntityManager em, String name) {
    String[] parts =
        attributes.size() == 1 ? new String[] {name} : name.split("\\.", attributes.size());
    String where =
        IntStream.range(0, attributes.size())
            .mapToObj(i -> "e." + attributes.get(i) + " = ?" + (i + 1))
            .collect(Collectors.joining(" and "));
    TypedQuery<Object> query =
        em.createQuery("select e from %s e where %s".formatted(entity, where), Object.class)
            .setFlushMode(FlushModeType.COMMIT);
    EntityType<?> type = type(em);
    for (int i = 0; i < attributes.size(); i++) {
      query.setParameter(
          i + 1, value(type.getAttribute(attributes.get(i)).getJavaType(), parts[i]));
    }
    return query.getResultStream().findFirst();
  }

  EntityType<?> type(EntityManager em) {
    return em.getMetamodel().getEntities().stream()
        .filter(each -> each.getName().equals(entity))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object value(Class<?> type, String text) {
    if (type.isEnum()) {
      return Enum.valueOf((Class<? extends Enum>) type, text.toUpperCase(Locale.ROOT));
    }
    return type == String.class ? text : Long.valueOf(text);
  }
}
