namespace TfNet.Engine;

/// <summary>One float64 element at a time: correct rather than fast.</summary>
internal unsafe struct DoubleLanes : ILanes<double, double>
{
    public static int Count => 1;

    public static double Load(double* source) => *source;

    public static void Store(double value, double* target) => *target = value;

    public static double LoadFirst(double* source, int count) => *source;

    public static void StoreFirst(double value, double* target, int count) => *target = value;

    public static double Create(double value) => value;

    public static double Add(double a, double b) => a + b;

    public static double Sub(double a, double b) => a - b;

    public static double Mul(double a, double b) => a * b;

    public static double Div(double a, double b) => a / b;

    public static double Sqrt(double a) => Math.Sqrt(a);

    public static double Abs(double a) => Math.Abs(a);

    public static double Max(double a, double b) => Math.Max(a, b);

    public static double Min(double a, double b) => Math.Min(a, b);

    public static double Sign(double a) => a > 0 ? 1 : a < 0 ? -1 : a;

    public static double Flush(double a) => a;

    public static double Pow(double a, double exponent) => Math.Pow(a, exponent);
}
