declare module 'edtf' {
  /** Milliseconds since 1970 of the first and the last moment; wrong for spans in sets, thirds and open ends. */
  export default function edtf(text: string): {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  };
}
