export function print(){}
