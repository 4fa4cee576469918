/** Types of the Kubernetes API's field errors. */
type FieldErrorType =
  | "FieldValueRequired"
  | "FieldValueInvalid"
  | "FieldValueNotSupported"
  | "FieldValueForbidden"
  | "FieldValueTooLong";

export interface FieldError {
  /** Path as the API server writes it: `subjects[1].apiGroup`. */
  readonly field: string;
  readonly type: FieldErrorType;
  /** One sentence that tells the remedy. */
  readonly message: string;
}

export function required(field: string, message: string): FieldError {
  return { field, type: "FieldValueRequired", message };
}

export function invalid(field: string, message: string): FieldError {
  return { field, type: "FieldValueInvalid", message };
}

export function notSupported(field: string, message: string): FieldError {
  return { field, type: "FieldValueNotSupported", message };
}

export function forbidden(field: string, message: string): FieldError {
  return { field, type: "FieldValueForbidden", message };
}
