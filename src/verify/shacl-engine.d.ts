/** The part of shacl-engine that we call; the package has no types of its own. */
declare module 'shacl-engine' {
  import type { DataFactory, DatasetCore, Literal, Term } from '@rdfjs/types';

  /** A pointer into the graph; `term` is undefined when it points at several terms or none. */
  export interface Pointer {
    readonly term: Term | undefined;
  }

  export interface ValidationResult {
    readonly focusNode: Pointer;
    /** Steps from the focus node to the value; undefined where a node shape itself failed. */
    readonly path: readonly PathStep[] | undefined;
    readonly value: Pointer | undefined;
    /** The `sh:message` of the shape, else one that the engine made. */
    readonly message: readonly Literal[];
    readonly severity: Term;
    readonly constraintComponent: Term;
    /** The shape that failed: for a property shape mostly a blank node. */
    readonly shape: { readonly ptr: Pointer };
  }

  /** `start: 'object'` means that the predicates are followed backwards. */
  export interface PathStep {
    readonly start: 'subject' | 'object';
    readonly predicates: readonly Term[];
  }

  /** `conforms` is false for warnings too. */
  export interface ValidationReport {
    readonly conforms: boolean;
    readonly results: readonly ValidationResult[];
  }

  /** Compiles the shapes once; `validate` may be called many times. */
  export class Validator {
    constructor(shapes: DatasetCore, options: { readonly factory: DataFactory });
    validate(data: { readonly dataset: DatasetCore }): Promise<ValidationReport>;
  }
}
