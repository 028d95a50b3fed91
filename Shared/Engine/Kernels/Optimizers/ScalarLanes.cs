using System.Numerics;

namespace TfNet.Engine;

/// <summary>One element of any floating-point type at a time: correct rather than fast.</summary>
internal unsafe struct ScalarLanes<T> : ILanes<T, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    public static int Count => 1;

    public static T Load(T* source) => *source;

    public static void Store(T value, T* target) => *target = value;

    public static T LoadFirst(T* source, int count) => *source;

    public static void StoreFirst(T value, T* target, int count) => *target = value;

    public static T Create(T value) => value;

    public static T Add(T a, T b) => a + b;

    public static T Sub(T a, T b) => a - b;

    public static T Mul(T a, T b) => a * b;

    public static T Div(T a, T b) => a / b;

    public static T Sqrt(T a) => T.Sqrt(a);

    public static T Abs(T a) => T.Abs(a);

    public static T Max(T a, T b) => T.Max(a, b);

    public static T Min(T a, T b) => T.Min(a, b);

    public static T Sign(T a) => a > T.Zero ? T.One : a < T.Zero ? -T.One : a;

    public static T Flush(T a) => a;

    public static T Pow(T a, T exponent) => T.Pow(a, exponent);
}
