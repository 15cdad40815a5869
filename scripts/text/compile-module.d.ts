// The package types its entry points under lib/, where they cannot be imported as an ES module.
declare module '@messageformat/core/compile-module.js' {
  export { default } from '@messageformat/core/lib/compile-module'
}
