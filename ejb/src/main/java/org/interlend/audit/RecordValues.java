package org.interlend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.interlend.persistence.Confidential;
import org.interlend.persistence.Derived;

/**
 * Reads the values of a record that the audit watches, as the metamodel lists them: its own
 * attributes, those of embedded settings, and its collections. Relations to other records are left
 * out, and so are numbers of the database and what is derived from other attributes.
 */
@ApplicationScoped
class RecordValues {

  @Inject private EntityManager em;

  /** The record; empty while there is none. */
  Optional<Object> find(AuditSubject subject) {
    return subject.kind().key().flatMap(key -> key.find(em, subject.name()));
  }

  /**
   * The values of a record by the paths of its attributes, such as {@code lendingWorkflow.email}.
   */
  Map<String, AuditedValue> of(Object entity) {
    Map<String, AuditedValue> values = new TreeMap<>();
    collect("", entity, em.getMetamodel().managedType(entity.getClass()), values);
    return values;
  }

  private void collect(
      String prefix, Object owner, ManagedType<?> type, Map<String, AuditedValue> values) {
    for (Attribute<?, ?> attribute : type.getAttributes()) {
      Field field = field(owner.getClass(), attribute.getName());
      if (isLeftOut(attribute) || field.isAnnotationPresent(Derived.class)) {
        continue;
      }
      Object value = read(field, owner);
      String path = prefix + attribute.getName();
      if (field.isAnnotationPresent(Confidential.class)) {
        values.put(path, AuditedValue.confidential(value));
      } else if (attribute instanceof SingularAttribute<?, ?> single) {
        collect(path, single, value, values);
      } else if (value != null) {
        values.put(path, AuditedValue.of(elements((PluralAttribute<?, ?, ?>) attribute, value)));
      }
    }
  }

  private static boolean isLeftOut(Attribute<?, ?> attribute) {
    return attribute instanceof SingularAttribute<?, ?> single
        && (single.isId() || single.isVersion() || single.isAssociation());
  }

  /**
   * The field itself, because the metamodel gives EclipseLink's accessors as members of some
   * attributes. It can be a field of a superclass.
   */
  static Field field(Class<?> type, String name) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    throw new IllegalStateException("%s has no field %s".formatted(type, name));
  }

  private void collect(
      String path, SingularAttribute<?, ?> attribute, Object value, Map<String, AuditedValue> to) {
    if (attribute.getPersistentAttributeType() != Attribute.PersistentAttributeType.EMBEDDED) {
      to.put(path, AuditedValue.of(value));
    } else if (value != null) {
      collect(path + ".", value, em.getMetamodel().embeddable(value.getClass()), to);
    }
  }

  private String elements(PluralAttribute<?, ?, ?> attribute, Object collection) {
    if (collection instanceof Map<?, ?>) {
      return ValueText.of(collection);
    }
    return ValueText.join(
        ((Collection<?>) collection)
            .stream()
                .map(element -> attribute.isAssociation() ? lineOf(element) : line(element))
                .filter(Objects::nonNull)
                .sorted(),
        ValueText.ELEMENTS);
  }

  /** An element of a collection that is an embeddable or a plain value. */
  private String line(Object element) {
    return em.getMetamodel().getEmbeddables().stream()
            .anyMatch(type -> type.getJavaType() == element.getClass())
        ? lineOf(element)
        : ValueText.of(element);
  }

  private String lineOf(Object element) {
    Map<String, AuditedValue> values = new TreeMap<>();
    collect("", element, em.getMetamodel().managedType(element.getClass()), values);
    return ValueText.join(values.values().stream().map(AuditedValue::shown), ValueText.PARTS);
  }

  private static Object read(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("%s cannot be read".formatted(field), e);
    }
  }
}
