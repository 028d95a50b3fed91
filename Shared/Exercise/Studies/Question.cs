namespace Tensorflow.Exercise;

/// <summary>A question of a notebook.</summary>
/// <param name="Id">Its number, such as "4.1".</param>
/// <param name="Points">What it counts.</param>
/// <param name="Text">What it asks, in a line.</param>
public sealed record Question(string Id, double Points, string Text);
