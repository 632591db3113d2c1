import { isFields } from './values';

type Schema = Record<string, unknown>;
type Rule = (value: unknown, expected: never, schema: Schema) => boolean;

const types: Record<string, (value: unknown) => boolean> = {
  array: Array.isArray,
  bool: (value) => typeof value === 'boolean',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  double: (value) => typeof value === 'number',
  int: Number.isInteger,
  long: Number.isInteger,
  null: (value) => value === null,
  number: (value) => typeof value === 'number',
  object: isFields,
  string: (value) => typeof value === 'string',
};

const hasType: Rule = (value, names: string | string[]) =>
  [names].flat().some((name) => types[name]?.(value) === true);

const length = (value: unknown): number => (typeof value === 'string' ? [...value].length : Number.NaN);
const size = (value: unknown): number => (Array.isArray(value) ? value.length : Number.NaN);

// A rule for one type lets values of other types pass.
const rules: Record<string, Rule> = {
  bsonType: hasType,
  type: hasType,
  enum: (value, choices: unknown[]) => choices.some((choice) => choice === value),
  required: (value, names: string[]) => !isFields(value) || names.every((name) => value[name] !== undefined),
  properties: (value, schemas: Record<string, Schema>) =>
    !isFields(value) ||
    Object.entries(schemas).every(
      ([name, schema]) => value[name] === undefined || satisfies(value[name], schema),
    ),
  additionalProperties: (value, allowed: boolean, { properties = {} }) =>
    allowed ||
    !isFields(value) ||
    Object.keys(value).every((name) => Object.hasOwn(properties as object, name)),
  items: (value, schema: Schema) => !Array.isArray(value) || value.every((item) => satisfies(item, schema)),
  minimum: (value, least: number) => typeof value !== 'number' || value >= least,
  maximum: (value, most: number) => typeof value !== 'number' || value <= most,
  minLength: (value, least: number) => !(length(value) < least),
  maxLength: (value, most: number) => !(length(value) > most),
  minItems: (value, least: number) => !(size(value) < least),
  maxItems: (value, most: number) => !(size(value) > most),
  pattern: (value, pattern: string) => typeof value !== 'string' || new RegExp(pattern).test(value),
  allOf: (value, schemas: Schema[]) => schemas.every((schema) => satisfies(value, schema)),
  anyOf: (value, schemas: Schema[]) => schemas.some((schema) => satisfies(value, schema)),
  oneOf: (value, schemas: Schema[]) => schemas.filter((schema) => satisfies(value, schema)).length === 1,
  not: (value, schema: Schema) => !satisfies(value, schema),
};

function satisfies(value: unknown, schema: Schema): boolean {
  return Object.entries(schema).every(
    ([name, expected]) => rules[name]?.(value, expected as never, schema) ?? true,
  );
}

/** The part of JSON Schema that MongoDB's $jsonSchema has in common use. */
export const jsonSchemaValidator = (schema: Schema) => (value: unknown) => satisfies(value, schema);
